# exit: 1
# Three errors: the cause, the one raised from it, and one raised in a finally block.
def parse(text):
    return int(text)


def load(texts):
    numbers = []
    for text in texts:
        try:
            numbers.append(parse(text))
        except ValueError as error:
            raise KeyError(f"bad entry {len(numbers)}") from error
    return numbers


def cleanup(handles):
    for handle in handles:
        handle.close()


def main():
    try:
        return load(["1", "2", "three"])
    finally:
        cleanup([None])


main()
