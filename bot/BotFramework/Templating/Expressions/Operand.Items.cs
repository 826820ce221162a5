using System.Text.Json;

namespace AdaptiveCards.Templating.Expressions;

/// <content>Going through a list.</content>
internal readonly partial struct Operand
{
    /// <summary>The items of a list, one after another; nothing where this is no list.</summary>
    public ItemEnumerator GetEnumerator() => new(this);

    public IEnumerable<Operand> Items() => computed is Operand[] items ? items : element.EnumerateArray().Select(From);

    /// <summary>Goes through a list without a heap object.</summary>
    public struct ItemEnumerator(in Operand list)
    {
        private readonly Operand[]? computed = list.computed as Operand[];
        private JsonElement.ArrayEnumerator elements = list.computed is null && list.Kind == OperandKind.List ? list.element.EnumerateArray() : default;
        private int next;

        public Operand Current { get; private set; }

        public bool MoveNext()
        {
            if (computed is not null)
            {
                if (next == computed.Length)
                {
                    return false;
                }

                Current = computed[next++];
                return true;
            }

            if (!elements.MoveNext())
            {
                return false;
            }

            Current = From(elements.Current);
            return true;
        }
    }
}
