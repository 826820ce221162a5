using Partnership.Facts;

namespace Partnership.Tests.Facts;

/// <summary>The real facts, as they are copied beside the program.</summary>
internal static class Oxfordshire
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "facts", "oxfordshire");

    public static FactBook Facts { get; } = FactBookLoader.Load(Folder);
}
