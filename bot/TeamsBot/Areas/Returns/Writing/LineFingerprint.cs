using System.Security.Cryptography;
using System.Text;
using Partnership.Returns;

namespace TeamsBot.Areas.Returns.Writing;

/// <summary>A short mark of what a line held when its card was made. It tells whether the line was changed since; it keeps no secret.</summary>
internal static class LineFingerprint
{
    private const int Length = 8;

    public static string Of(ReturnLine line)
    {
        var text = new StringBuilder();
        Append(text, line.Title);
        Append(text, line.Text);
        Append(text, line.Cost?.Pence.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Append(text, line.Rag?.ToString());
        Append(text, line.UnderspendReason);
        foreach (var other in line.OtherFunding)
        {
            Append(text, other.Source);
            Append(text, other.Amount.Pence.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, Length));
    }

    /// <summary>With its length before it, so that text moved from one field to the next changes the mark.</summary>
    private static void Append(StringBuilder text, string? field) =>
        text.Append(field?.Length ?? -1).Append(':').Append(field);
}
