// Control-flow integrity: a call through a table of functions that belongs to another class.

struct Door {
  virtual int Open() { return 1; }
};
struct Trap {
  virtual int Spring() { return 2; }
};

int main() {
  Trap trap;
  return reinterpret_cast<Door*>(&trap)->Open();
}
