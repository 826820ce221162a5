using System.Text;
using System.Xml;

namespace Partnership.Meetings.Papers;

/// <summary>
/// Goes once through the XML of a Word document, from node to node and never back. It refuses what no paper has while it reads, so that neither time nor memory depends on how a file was
/// made, and nothing that uses it has to recurse.
/// </summary>
internal sealed class WordPart : IDisposable
{
    /// <summary>Text boxes in tables in text boxes come to 50.</summary>
    private const int Deepest = 200;

    /// <summary>A document of eighty pages has a hundred thousand.</summary>
    private const int MostElements = 1_000_000;

    private readonly XmlReader _reader;
    private readonly CancellationToken _cancellationToken;
    private readonly string[] _path = new string[Deepest];
    private readonly char[] _chunk = new char[4096];
    private int _elements;
    private bool _isEmpty;

    public WordPart(Stream stream, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
            NameTable = new LimitedNames(),
        };
        _reader = XmlReader.Create(new LimitedText(new StreamReader(stream, Encoding.UTF8), cancellationToken), settings);
    }

    /// <summary>The element that begins or ends here, without its prefix: the ordinary and the strict form of the format differ in namespaces alone.</summary>
    public string Name => _path[Depth];

    /// <summary>The namespace of the element that begins here.</summary>
    public string Namespace => _reader.NamespaceURI;

    /// <summary>How many elements are around this one.</summary>
    public int Depth { get; private set; } = -1;

    /// <summary>Moves to where the next element begins or ends, or to the next stretch of text.</summary>
    /// <exception cref="DocumentLimitException">The part is not one of a paper.</exception>
    /// <exception cref="XmlException">The part is damaged.</exception>
    public WordNode Read()
    {
        if (_isEmpty)
        {
            _isEmpty = false;
            return WordNode.End;
        }

        while (true)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (!_reader.Read())
            {
                return WordNode.Over;
            }

            switch (_reader.NodeType)
            {
                case XmlNodeType.Element:
                    Begin();
                    return WordNode.Begin;
                case XmlNodeType.EndElement:
                    Depth = _reader.Depth;
                    return WordNode.End;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when _reader.Depth > 0:
                    Depth = _reader.Depth - 1;
                    return WordNode.Text;
            }
        }
    }

    /// <summary>From where an element begins to where it ends.</summary>
    public void Skip()
    {
        for (var depth = Depth; Read() is var node && (node != WordNode.End || Depth != depth) && node != WordNode.Over;)
        {
        }
    }

    /// <summary>Whether the elements around this one have these names, the nearest first.</summary>
    public bool IsIn(params ReadOnlySpan<string> around)
    {
        for (var i = 0; i < around.Length; i++)
        {
            if (Depth - 1 - i is var at && (at < 0 || !string.Equals(_path[at], around[i], StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An attribute of the element that begins here, whatever its prefix.</summary>
    public string? Value(string name = "val")
    {
        string? value = null;
        for (var more = _reader.MoveToFirstAttribute(); more && value is null; more = _reader.MoveToNextAttribute())
        {
            value = string.Equals(_reader.LocalName, name, StringComparison.Ordinal) ? _reader.Value : null;
        }

        _reader.MoveToElement();
        return value;
    }

    /// <summary>Whether a mark such as bold, which begins here, is set.</summary>
    public bool IsOn() => Value() is not ("0" or "false" or "off");

    /// <summary>Adds the stretch of text that stands here.</summary>
    public void AppendTo(StringBuilder text)
    {
        while (_reader.ReadValueChunk(_chunk, 0, _chunk.Length) is > 0 and var length)
        {
            text.Append(_chunk, 0, length);
        }
    }

    public void Dispose() => _reader.Dispose();

    private void Begin()
    {
        Depth = _reader.Depth;
        if (Depth >= Deepest || ++_elements > MostElements)
        {
            throw new DocumentLimitException();
        }

        _path[Depth] = _reader.LocalName;
        _isEmpty = _reader.IsEmptyElement;
    }

    /// <summary>Every name is kept as long as the reader: Word's own are some hundred.</summary>
    private sealed class LimitedNames : NameTable
    {
        private const int Most = 10_000;

        private int _count;

        public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

        private string Counted(string name) => ++_count <= Most ? name : throw new DocumentLimitException();
    }
}
