// Package collect finds the files that a run is about and reads their bytes. It never looks into what they say.
package collect

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"chancery"
)

// MaxBytes is the size of the largest file that Load reads.
const MaxBytes = 64 << 20

// Standard is the path that means standard input.
const Standard = "-"

// Files lists the files that paths name, folders walked, each once, in the order of paths and by name within a folder. In a
// folder only regular files count; names that begin with a dot, symbolic links and what may not be read are passed over. A
// path given outright is followed where it is a link. Standard is passed through.
//
// The error has Code NotFound where a path is missing or a folder holds no file that can be read, Unavailable where a folder
// given outright may not be opened.
func Files(paths []string) ([]string, error) {
	var files []string
	seen := map[string]bool{}
	add := func(path string) {
		if key := identity(path); !seen[key] {
			seen[key] = true
			files = append(files, path)
		}
	}
	for _, path := range paths {
		if path == Standard {
			add(path)
			continue
		}
		info, err := os.Stat(path)
		if err != nil {
			return nil, unreadable(path, err)
		}
		if !info.IsDir() {
			add(path)
			continue
		}
		found, err := walk(path)
		if err != nil {
			return nil, err
		}
		for _, f := range found {
			add(f)
		}
	}
	return files, nil
}

// identity is the same for two ways of writing one path.
func identity(path string) string {
	if abs, err := filepath.Abs(path); err == nil && path != Standard {
		return abs
	}
	return path
}

// walk lists the files beneath folder. A folder below that cannot be opened is passed over only where others hold files.
func walk(folder string) ([]string, error) {
	// A folder given as a link is entered; WalkDir itself follows none.
	root := folder
	if real, err := filepath.EvalSymlinks(folder); err == nil {
		root = real
	}
	var files []string
	var closed error
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil && path == root:
			return unreadable(folder, err)
		case err != nil:
			closed = unreadable(path, err)
			return nil
		case path != root && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
		case entry.Type().IsRegular():
			rel, err := filepath.Rel(root, path)
			if err != nil {
				return fmt.Errorf("walk %s: %w", folder, err)
			}
			files = append(files, filepath.Join(folder, rel))
		}
		return nil
	})
	switch {
	case err != nil:
		return nil, err
	case len(files) == 0 && closed != nil:
		return nil, closed
	case len(files) == 0:
		return nil, chancery.Errorf(chancery.NotFound, "%s: no readable file in this folder", folder)
	}
	return files, nil
}

// Load reads a whole file, or standard input for Standard. The error has Code NotFound, Unavailable, or Invalid where the file
// is larger than MaxBytes.
func Load(path string) ([]byte, error) {
	if path == Standard {
		return read("standard input", os.Stdin)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	defer file.Close()
	info, err := file.Stat()
	switch {
	case err != nil:
		return nil, unreadable(path, err)
	case info.IsDir():
		return nil, chancery.Errorf(chancery.Invalid, "%s: a folder, not a file", path)
	case info.Size() > MaxBytes:
		return nil, tooLarge(path)
	}
	return read(path, file)
}

func read(path string, r io.Reader) ([]byte, error) {
	content, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, unreadable(path, err)
	}
	if len(content) > MaxBytes {
		return nil, tooLarge(path)
	}
	return content, nil
}

func tooLarge(path string) error {
	return chancery.Errorf(chancery.Invalid, "%s: larger than the %d MiB that are read: split it", path, MaxBytes>>20)
}

// unreadable says what was wrong with a path and what to do about it.
func unreadable(path string, err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return chancery.Errorf(chancery.NotFound, "%s: no such file or folder", path)
	case errors.Is(err, fs.ErrPermission):
		return chancery.Errorf(chancery.Unavailable, "%s: no permission to read it", path)
	}
	return chancery.Errorf(chancery.Unavailable, "read %s: %w", path, err)
}
