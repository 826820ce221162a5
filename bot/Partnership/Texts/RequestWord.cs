using System.Runtime.InteropServices;

namespace Partnership.Texts;

/// <summary>A word of a request, in small letters.</summary>
/// <param name="Start">Where it begins in the text as it was written.</param>
/// <param name="End">Where it ends there, exclusive.</param>
/// <param name="Breaks">Whether a comma or another mark stands before it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RequestWord(string Text, int Start, int End, bool Breaks);
