package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"syscall"

	"chancery"
)

// outfile is a file to be written. What it replaces stays as it was until the new content is there as a whole; if that
// fails, nothing of it is left. Pipes and devices are written as they are.
type outfile struct {
	path string   // as it was asked for
	to   string   // where links lead
	temp *os.File // beside the file, or the pipe or device itself
}

// createOutfile makes sure that path can be written, before any work is done for it. It refuses to replace one of keep.
func createOutfile(path string, keep []string) (*outfile, error) {
	o := &outfile{path: path, to: path}
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return nil, chancery.Errorf(chancery.Invalid, "%s is a folder: -o takes the name of a file", path)
	case err == nil && !info.Mode().IsRegular():
		o.temp, err = os.OpenFile(path, os.O_WRONLY, 0)
		return o, o.explain(err)
	case err == nil:
		if o.to, err = filepath.EvalSymlinks(path); err != nil {
			return nil, o.explain(err)
		}
		for _, k := range keep {
			if kept, err := os.Stat(k); err == nil && os.SameFile(info, kept) {
				return nil, chancery.Errorf(chancery.Invalid, "%s is read for this dossier: -o would replace it", path)
			}
		}
	}
	temp := filepath.Join(filepath.Dir(o.to), "."+filepath.Base(o.to)+"."+strconv.Itoa(os.Getpid()))
	o.temp, err = os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	return o, o.explain(err)
}

// write puts into the file what printer prints.
func (o *outfile) write(printer func(io.Writer) error) error {
	buffered := bufio.NewWriterSize(o.temp, 1<<16)
	err := printer(buffered)
	if err == nil {
		err = buffered.Flush()
	}
	if o.temp.Name() == o.path {
		return o.explain(errors.Join(err, o.temp.Close()))
	}
	if err == nil {
		err = o.temp.Sync()
	}
	if err = errors.Join(err, o.temp.Close()); err == nil {
		err = o.replace()
	}
	return o.explain(err)
}

// replace puts the new file in the place of the old, with the rights that the old one had.
func (o *outfile) replace() error {
	if old, err := os.Stat(o.to); err == nil {
		if err := os.Chmod(o.temp.Name(), old.Mode().Perm()); err != nil {
			return err
		}
	}
	return os.Rename(o.temp.Name(), o.to)
}

// discard takes away what is left of a file that was not written to its end; after write it does nothing.
func (o *outfile) discard() {
	if o != nil && o.temp.Name() != o.path {
		_ = o.temp.Close()           // closed already where write came so far
		_ = os.Remove(o.temp.Name()) // gone already where write replaced the file
	}
}

// explain says what an error means for who asked for the file.
func (o *outfile) explain(err error) error {
	var why string
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrNotExist):
		why = "there is no folder " + filepath.Dir(o.to)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		why = "no permission to write there"
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		why = "the disk is full; nothing was changed"
	default:
		return fmt.Errorf("write %s: %w", o.path, err)
	}
	return chancery.Errorf(chancery.Unavailable, "%s cannot be written: %s", o.path, why)
}
