using System.Runtime.InteropServices;

namespace Partnership.Questions.Knowledge;

/// <summary>A card that uses a root, and how prominently.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Posting(int Card, float Weight);
