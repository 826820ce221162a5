using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Partnership.Meetings.Papers;

/// <summary>Unpacks the parts of a PDF as long as they may be those of a paper: what they would come to is counted before anything is held.</summary>
internal sealed class PdfFilters(CancellationToken cancellationToken) : IFilterProvider
{
    /// <summary>In all: pages, fonts and tables. Pictures are not unpacked.</summary>
    private const int MostBytes = 30_000_000;

    /// <summary>The most that a byte becomes in the packings that cannot be counted.</summary>
    private const int MostOfRuns = 64;
    private const int MostOfLzw = 2_000;

    private long _bytes;

    /// <summary>The reader of PDFs goes on after a part that it could not unpack.</summary>
    public bool IsOver => _bytes > MostBytes;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Limited(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Limited(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Limited(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Limited(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Limit(filter, this))];

    private void Count(IFilter filter, ReadOnlyMemory<byte> packed)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _bytes += filter switch
        {
            FlateFilter => Unpacked(packed),
            LzwFilter => (long)packed.Length * MostOfLzw,
            RunLengthFilter => (long)packed.Length * MostOfRuns,
            _ => packed.Length,
        };
        if (IsOver)
        {
            throw new DocumentLimitException();
        }
    }

    private static long Unpacked(ReadOnlyMemory<byte> packed)
    {
        if (packed.Length < 3)
        {
            return 0;
        }

        var (count, buffer) = (0L, new byte[16_384]);
        using var unpacked = new DeflateStream(new MemoryStream(packed[2..].ToArray()), CompressionMode.Decompress);
        try
        {
            while (count <= MostBytes && unpacked.Read(buffer) is > 0 and var read)
            {
                count += read;
            }
        }
        catch (InvalidDataException)
        {
            // Damaged from here on: what came before is all that the reader gets as well.
        }

        return count;
    }

    private sealed class Limit(IFilter filter, PdfFilters all) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            all.Count(filter, input);
            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }
}
