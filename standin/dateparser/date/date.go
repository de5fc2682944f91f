// Package date holds what a parser of dates would give back.
package date

import "time"

// Date is a day that was found. The zero value is none.
type Date struct{ Time time.Time }
