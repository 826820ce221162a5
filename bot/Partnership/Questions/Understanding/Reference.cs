using System.Runtime.InteropServices;
using Partnership.Questions.Vocabulary;

namespace Partnership.Questions.Understanding;

/// <summary>Something in the fact book that the conversation is about, such as "topic:domestic-abuse" when written down.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Reference(MeaningKind Kind, int Index)
{
    public static implicit operator Reference(Meaning meaning) => new(meaning.Kind, meaning.Index);

    public Meaning ToMeaning() => new(Kind, Index);
}
