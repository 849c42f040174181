import { plainDate } from '../../values/plain-date.ts'
import type { ExportGuide } from '../draft/draft.ts'
import { templateHeaders } from '../mapping/header-aliases.ts'

/** What has no export: a command that prints the list in our own columns. */
export type LocalCommand = Readonly<{
  id: string
  name: string
  provider: string
  /** What its list cannot show, in one sentence. */ cannotShow: string
  guide: ExportGuide
}>

const header = templateHeaders.join(',')
const checkedOn = plainDate('2026-11-21')
const save = 'Choose the file it wrote, complete the owners and import it.'

/** Commands for what lives on the firm's own machines. They print names, places and dates and never a key. */
export const localCommands: readonly LocalCommand[] = [
  {
    id: 'scheduled-jobs',
    name: 'Scheduled jobs (cron)',
    provider: 'cron-script',
    cannotShow:
      'Its list does not show what a job runs or which secrets it uses, and leaves out the jobs of the system itself (/etc/cron.d).',
    guide: {
      who: 'An administrator of the Linux or macOS machine.',
      steps: [
        'Open a terminal on the machine.',
        'Run the command below: it lists who runs jobs, not what they run, because commands may hold passwords.',
        save,
      ],
      command: `{ echo '${header}'; sudo sh -c 'for f in /var/spool/cron/crontabs/* /var/spool/cron/* /usr/lib/cron/tabs/*; do [ -f "$f" ] && echo "$(basename "$f") jobs on $(hostname),cron_password,cron-script,cron:$(hostname):$(basename "$f"),,password,,,,,,active,,$(grep -cE "^[[:space:]]*[-0-9*@~]" "$f") scheduled jobs"; done; true'; } > scheduled-jobs.csv`,
      fileName: 'scheduled-jobs.csv',
      checkedOn,
    },
  },
  {
    id: 'ssh-authorized-keys',
    name: 'SSH keys that may sign in (authorized_keys)',
    provider: 'ssh-key',
    cannotShow: 'Its list does not show who holds the private half of a key, or when it was last used.',
    guide: {
      who: 'An administrator of the Linux or macOS machine.',
      steps: [
        'Open a terminal on the machine.',
        'Run the command below: it prints the fingerprint of each key and whose account it opens.',
        save,
      ],
      command: `{ echo '${header}'; sudo sh -c 'for f in /root/.ssh/authorized_keys /home/*/.ssh/authorized_keys /Users/*/.ssh/authorized_keys; do [ -s "$f" ] && ssh-keygen -lf "$f" | while read -r bits print rest; do u=$(basename "$(dirname "$(dirname "$f")")"); echo "$u on $(hostname) by SSH key,ssh_key,ssh-key,$(hostname):$u:$print,,ssh_key,,,,,,active,,"; done; done; true'; } > ssh-keys.csv`,
      fileName: 'ssh-keys.csv',
      checkedOn,
    },
  },
  {
    id: 'certificates',
    name: 'Certificates on disk',
    provider: 'tls-certificate',
    cannotShow: 'Its list does not show whether a certificate renews itself, or on which other machines it is used.',
    guide: {
      who: 'An administrator of the Linux machine.',
      steps: ['Open a terminal on the machine.', 'Run the command below; add the folders your certificates lie in.', save],
      command: `{ echo '${header}'; sudo sh -c 'find /etc/ssl /etc/letsencrypt/live /etc/nginx /etc/apache2 -name "*.crt" -o -name "cert.pem" 2>/dev/null | grep -v "^/etc/ssl/certs/" | while read -r f; do end=$(openssl x509 -in "$f" -noout -enddate 2>/dev/null | cut -d= -f2) && [ -n "$end" ] && start=$(openssl x509 -in "$f" -noout -startdate | cut -d= -f2) && echo "$(basename "$(dirname "$f")")/$(basename "$f") on $(hostname),certificate,tls-certificate,$(hostname):$f,,tls_certificate,,$(date -u -d "$start" +%F),,$(date -u -d "$start" +%F),$(date -u -d "$end" +%F),active,,"; done; true'; } > certificates.csv`,
      fileName: 'certificates.csv',
      checkedOn,
    },
  },
  {
    id: 'windows-service-accounts',
    name: 'Windows service accounts',
    provider: 'windows-service-account',
    cannotShow: 'Its list does not show when a password was last changed, or what an account may do.',
    guide: {
      who: 'An administrator of the Windows server.',
      steps: [
        'Open PowerShell as administrator on the server.',
        'Run the command below: it lists the accounts that services and scheduled tasks run as.',
        save,
      ],
      command: `$rows = @(Get-CimInstance Win32_Service | Where-Object { $_.StartName -and $_.StartName -notmatch '^(LocalSystem|NT AUTHORITY|NT SERVICE)' } | ForEach-Object { [pscustomobject]@{ who = $_.StartName; note = "Service $($_.Name)" } }) + @(Get-ScheduledTask | Where-Object { $_.Principal.LogonType -eq 'Password' } | ForEach-Object { [pscustomobject]@{ who = $_.Principal.UserId; note = "Task $($_.TaskName)" } }); @('${header}') + @($rows | Group-Object who | ForEach-Object { '"{0} on {1}",service_account,windows-service-account,"{1}:{0}",,password,,,,,,active,,"{2}"' -f $_.Name, $env:COMPUTERNAME, (($_.Group.note -join '; ') -replace '"', '') }) | Set-Content -Encoding utf8 windows-accounts.csv`,
      fileName: 'windows-accounts.csv',
      checkedOn,
    },
  },
]
