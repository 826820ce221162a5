using System.IO.Compression;

namespace Partnership.Meetings.Papers;

/// <summary>The parts of a Word document, which is a zip of XML files.</summary>
internal sealed class WordPackage : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly CancellationToken _cancellationToken;
    private readonly string _main;

    public WordPackage(byte[] content, CancellationToken cancellationToken)
    {
        _zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        _cancellationToken = cancellationToken;
        _main = FindMain();
    }

    /// <summary>The part with the text; null where the zip holds something else.</summary>
    public WordPart? OpenMain() => Open(_main);

    /// <summary>A part beside the one with the text, such as "styles.xml"; null where there is none.</summary>
    public WordPart? OpenBeside(string name) => Open(_main[..(_main.LastIndexOf('/') + 1)] + name);

    public void Dispose() => _zip.Dispose();

    private WordPart? Open(string name) => _zip.GetEntry(name) is { } entry ? new WordPart(entry.Open(), _cancellationToken) : null;

    private string FindMain()
    {
        using var relations = Open("_rels/.rels");
        while (relations?.Read() is { } node and not WordNode.Over)
        {
            if (node == WordNode.Begin && relations.Value("Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) == true && relations.Value("Target") is { } target)
            {
                return target.TrimStart('/');
            }
        }

        return "word/document.xml";
    }
}
