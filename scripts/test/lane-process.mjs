// Runs inside a lane's display, bus and keychain: says what they are called, and holds them open until its standard input ends.
// That also happens when whoever opened the lane is killed, so no display is ever left behind.
console.log(JSON.stringify(process.env))
process.stdin.resume()
process.stdin.once('end', () => process.exit(0))
