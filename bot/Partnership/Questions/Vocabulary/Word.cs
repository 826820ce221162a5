namespace Partnership.Questions.Vocabulary;

/// <summary>A surface form and what the lexicon knows of it.</summary>
/// <param name="Stem">Number of the stem among the vocabulary's; -1 where no name or cue uses it.</param>
/// <param name="Root">Number of the root among all words of the facts; -1 where no fact uses it.</param>
internal sealed record Word(string Text, int Stem, int Root, WordRole Role)
{
    public bool IsKnown => Stem >= 0 || Root >= 0 || Role != WordRole.None;

    public bool IsNumber => char.IsAsciiDigit(Text[0]);
}
