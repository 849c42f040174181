/** Does the work once nothing has asked for it during `milliseconds`: a paste in parts asks at each of them. */
export function whenQuiet(milliseconds: number): (work: () => void) => void {
  let timer: NodeJS.Timeout | undefined
  return (work) => {
    clearTimeout(timer)
    timer = setTimeout(work, milliseconds)
  }
}
