using Partnership.Questions.Understanding;

namespace Partnership.Questions.Answering;

/// <summary>Composes answers of one kind.</summary>
internal interface IComposer
{
    /// <summary>The answer, an honest refusal of this kind of question, or null where another composer should try.</summary>
    Draft? Compose(Query query);
}
