package chancery

import (
	"errors"
	"fmt"
)

// Code is the class of an error, for those who must decide what to do about it.
type Code string

// The codes.
const (
	Invalid     Code = "invalid"     // the input is wrong: the message says which and what to do
	NotFound    Code = "not found"   // what was asked for is not there
	Conflict    Code = "conflict"    // somebody else holds or changed it
	Unavailable Code = "unavailable" // the disk, the file or the network would not
	Internal    Code = "internal"    // a bug
)

// Error is an error with its class.
type Error struct {
	Code Code
	Err  error
}

func (e *Error) Error() string { return e.Err.Error() }

// Unwrap gives the error beneath.
func (e *Error) Unwrap() error { return e.Err }

// Errorf makes an error of the class code; format is as for fmt.Errorf, %w included.
func Errorf(code Code, format string, args ...any) error {
	return &Error{Code: code, Err: fmt.Errorf(format, args...)}
}

// CodeOf is the class of err: that of the outermost Error in its chain, "" for nil, Internal where none says.
func CodeOf(err error) Code {
	if err == nil {
		return ""
	}
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Code
	}
	return Internal
}
