// A store through a null pointer: reported, and then the kernel stops the program.

struct Account {
  long number, balance;
};

void Pay(Account* account) { account->balance += 10; }

int main() {
  Account* volatile nobody = nullptr;
  Pay(nobody);
}
