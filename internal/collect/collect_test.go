package collect

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chancery"
)

// tree makes a folder with files of these names; each holds its own name.
func tree(t *testing.T, names ...string) string {
	t.Helper()
	root := t.TempDir()
	for _, name := range names {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func TestFiles(t *testing.T) {
	root := tree(t, "b.txt", "a.md", "sub/z.txt", "sub/deep/a.html", ".git/config", ".hidden.txt", "sub/.cache/x.txt", "empty.txt")
	link := func(target, name string) {
		if err := os.Symlink(target, filepath.Join(root, name)); err != nil {
			t.Skipf("no symbolic links here: %v", err)
		}
	}
	link(root, "sub/loop")
	link(filepath.Join(root, "b.txt"), "link.txt")
	tests := []struct {
		name  string
		paths []string
		want  []string
	}{
		{"folder", []string{""}, []string{"a.md", "b.txt", "empty.txt", "sub/deep/a.html", "sub/z.txt"}},
		{"order of the arguments", []string{"sub", "a.md"}, []string{"sub/deep/a.html", "sub/z.txt", "a.md"}},
		{"each file once", []string{"b.txt", "sub/../b.txt", ""}, []string{"b.txt", "a.md", "empty.txt", "sub/deep/a.html", "sub/z.txt"}},
		{"hidden file given outright", []string{".hidden.txt"}, []string{".hidden.txt"}},
		{"link given outright", []string{"link.txt"}, []string{"link.txt"}},
		{"linked folder given outright", []string{"sub/loop/sub"}, []string{"sub/loop/sub/deep/a.html", "sub/loop/sub/z.txt"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var paths, got []string
			for _, p := range tt.paths {
				paths = append(paths, filepath.Join(root, p))
			}
			files, err := Files(paths)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range files {
				rel, err := filepath.Rel(root, f)
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, filepath.ToSlash(rel))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("Files(%q) (-want +got):\n%s", tt.paths, diff)
			}
		})
	}
}

func TestFilesPassesStandardInputThrough(t *testing.T) {
	got, err := Files([]string{Standard, Standard})
	if err != nil || !slices.Equal(got, []string{Standard}) {
		t.Errorf("Files = %q, %v, want %q", got, err, []string{Standard})
	}
}

func TestFilesErrors(t *testing.T) {
	root := tree(t, "hidden/.a.txt", "full/a.txt")
	tests := []struct {
		name string
		path string
		want string
		code chancery.Code
	}{
		{"missing", "nowhere", "nowhere: no such file or folder", chancery.NotFound},
		{"below a file", "full/a.txt/b", "full/a.txt/b: not a folder", chancery.NotFound},
		{"nothing to read", "hidden", "hidden: no readable file in this folder", chancery.NotFound},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Files([]string{filepath.Join(root, "full"), filepath.Join(root, tt.path)})
			if err == nil || chancery.CodeOf(err) != tt.code || !strings.HasSuffix(filepath.ToSlash(err.Error()), tt.want) {
				t.Errorf("Files(%s) = error %v of code %q, want %q of code %q", tt.path, err, chancery.CodeOf(err), tt.want, tt.code)
			}
		})
	}
}

func TestLoad(t *testing.T) {
	root := tree(t, "a.txt")
	got, err := Load(filepath.Join(root, "a.txt"))
	if err != nil || string(got) != "a.txt" {
		t.Errorf("Load = %q, %v, want %q", got, err, "a.txt")
	}
	big := filepath.Join(root, "big.txt")
	if err := os.WriteFile(big, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(big, MaxBytes+1); err != nil {
		t.Fatal(err)
	}
	for path, code := range map[string]chancery.Code{big: chancery.Invalid, root: chancery.Invalid, filepath.Join(root, "none"): chancery.NotFound} {
		if _, err := Load(path); chancery.CodeOf(err) != code || !strings.Contains(err.Error(), path) {
			t.Errorf("Load(%s) = error %v of code %q, want one of code %q that names it", path, err, chancery.CodeOf(err), code)
		}
	}
}

func TestReadStopsAtTheLimit(t *testing.T) {
	if _, err := read("standard input", endless{}); chancery.CodeOf(err) != chancery.Invalid {
		t.Errorf("read of endless input = error %v, want one of code %q", err, chancery.Invalid)
	}
}

// endless is a reader that never ends.
type endless struct{}

func (endless) Read(b []byte) (int, error) { return len(b), nil }
