//go:build race

package extract

// underRace says that the race detector watches: all is ten times slower, and the large tests read a tenth.
const underRace = true
