using System.Runtime.InteropServices;

namespace Partnership.Questions.Vocabulary;

/// <summary>One thing that a phrase can stand for.</summary>
/// <param name="Index">The place in the fact book's list of that kind; for a cue, its <see cref="Cue"/>.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Meaning(MeaningKind Kind, int Index);
