namespace Partnership.Facts;

/// <summary>A subject that priorities, leads, figures and initiatives are about: the vocabulary that questions are linked to.</summary>
/// <param name="Name">As a sentence uses it, such as "modern slavery".</param>
/// <param name="Aliases">Synonyms, acronyms, everyday words.</param>
/// <param name="Broader">The topics it is part of: what is said of "exploitation" may serve a question on "modern slavery".</param>
/// <param name="Related">Topics that serve where this one has no fact of the kind asked for; the answer says so.</param>
public sealed record Topic(TopicId Id, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<TopicId> Broader, IReadOnlyList<TopicId> Related);
