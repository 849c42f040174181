import type { ImportSource } from '../draft/draft.ts'
import { atlassianApiTokens } from './atlassian/atlassian-api-tokens.ts'
import { atlassianUserTokens } from './atlassian/atlassian-user-tokens.ts'
import { circleciCheckoutKeys } from './circleci/circleci-checkout-keys.ts'
import { circleciContextVariables } from './circleci/circleci-context-variables.ts'
import { githubAuditLog } from './github/github-audit-log.ts'
import { githubCredentialAuthorizations } from './github/github-credential-authorizations.ts'
import { githubDeployKeys } from './github/github-deploy-keys.ts'
import { githubInstallations } from './github/github-installations.ts'
import { githubPats } from './github/github-pats.ts'
import { githubSecrets } from './github/github-secrets.ts'
import { gitlabAccessTokens } from './gitlab/gitlab-access-tokens.ts'
import { gitlabCiVariables } from './gitlab/gitlab-ci-variables.ts'
import { gitlabDeployTokens } from './gitlab/gitlab-deploy-tokens.ts'
import { netlifyBuildHooks } from './netlify/netlify-build-hooks.ts'
import { netlifyDeployKeys } from './netlify/netlify-deploy-keys.ts'
import { openaiAdminKeys } from './openai/openai-admin-keys.ts'
import { openaiProjectKeys } from './openai/openai-project-keys.ts'
import { openaiServiceAccounts } from './openai/openai-service-accounts.ts'
import { anthropicKeys } from './saas/anthropic-keys.ts'
import { cloudflareTokens } from './saas/cloudflare-tokens.ts'
import { databricksTokens } from './saas/databricks-tokens.ts'
import { dockerHubTokens } from './saas/docker-hub-tokens.ts'
import { npmTokens } from './saas/npm-tokens.ts'
import { oktaApiTokens } from './saas/okta-api-tokens.ts'
import { salesforceOauthToken } from './saas/salesforce-oauthtoken.ts'
import { sendgridKeys } from './saas/sendgrid-keys.ts'
import { supabaseKeys } from './saas/supabase-keys.ts'
import { twilioKeys } from './saas/twilio-keys.ts'
import { vercelEnvVars } from './saas/vercel-env-vars.ts'
import { wordpressAppPasswords } from './saas/wordpress-app-passwords.ts'
import { workosKeys } from './saas/workos-keys.ts'
import { slackApprovedApps } from './slack/slack-approved-apps.ts'
import { slackIntegrationLogs } from './slack/slack-integration-logs.ts'

/** Products with an admin list of their keys, tokens and apps. */
export const saasSources: readonly ImportSource[] = [
  githubInstallations,
  githubPats,
  githubCredentialAuthorizations,
  githubDeployKeys,
  githubSecrets,
  githubAuditLog,
  gitlabAccessTokens,
  gitlabDeployTokens,
  gitlabCiVariables,
  slackIntegrationLogs,
  slackApprovedApps,
  oktaApiTokens,
  atlassianApiTokens,
  atlassianUserTokens,
  cloudflareTokens,
  openaiProjectKeys,
  openaiAdminKeys,
  openaiServiceAccounts,
  anthropicKeys,
  twilioKeys,
  sendgridKeys,
  npmTokens,
  dockerHubTokens,
  salesforceOauthToken,
  wordpressAppPasswords,
  vercelEnvVars,
  netlifyDeployKeys,
  netlifyBuildHooks,
  circleciContextVariables,
  circleciCheckoutKeys,
  databricksTokens,
  workosKeys,
  supabaseKeys,
]
