import { Notification } from 'electron'

const everyMinutes = 10

/** While the app is open: at most one desktop notice a day, when something is overdue or due this week. */
export function startDailyNotice(dueNotice: () => Promise<string | null>, open: () => void): () => void {
  const look = (): void => {
    void dueNotice().then((words) => {
      if (words !== null) show(words, open)
    })
  }
  look()
  const timer = setInterval(look, everyMinutes * 60_000)
  return () => {
    clearInterval(timer)
  }
}

function show(words: string, open: () => void): void {
  // Names stay out of it: a notice is read over shoulders and kept by the desktop.
  const notice = new Notification({ title: 'Keyroster: rotation is due', body: words })
  notice.on('click', open)
  notice.show()
}
