using System.Buffers.Binary;

namespace TeamsBot.Commands.AppPackage;

/// <summary>An icon of the app package.</summary>
/// <param name="FileName">Its name in the manifest folder and in the package.</param>
/// <param name="Side">Width and height that Teams asks for, in pixels.</param>
internal sealed record AppIcon(string FileName, int Side)
{
    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>What is wrong with the icon in this folder, or null when it is as Teams wants it.</summary>
    public string? FaultIn(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return $"{FileName} is missing from {folder}.";
        }

        // A PNG begins with its signature, the length and name of its first chunk, then width and height.
        Span<byte> head = stackalloc byte[24];
        using var file = File.OpenRead(path);
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head.StartsWith(PngSignature))
        {
            return $"{FileName} in {folder} is not a PNG picture.";
        }

        var width = BinaryPrimitives.ReadInt32BigEndian(head[16..]);
        var height = BinaryPrimitives.ReadInt32BigEndian(head[20..]);
        return width == Side && height == Side
            ? null
            : $"{FileName} in {folder} is {width} by {height} pixels; Teams asks for {Side} by {Side}.";
    }
}
