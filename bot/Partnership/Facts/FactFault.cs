namespace Partnership.Facts;

/// <summary>Something wrong in a folder of fact files.</summary>
/// <param name="File">The file's name within the folder; empty where the folder itself is at fault.</param>
/// <param name="Path">Where in the file, as a JSON path such as <c>$.bodies[3].aliases[0]</c>; for broken JSON the line and column.</param>
/// <param name="Rule">What the file has to keep to and does not, in words.</param>
public sealed record FactFault(string File, string Path, string Rule)
{
    public override string ToString() => File.Length == 0 ? Rule : $"{File} {Path}: {Rule}";
}
