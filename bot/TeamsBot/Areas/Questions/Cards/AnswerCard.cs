using TeamsBot.Cards;

namespace TeamsBot.Areas.Questions.Cards;

/// <summary>The data of cards/answers/answer.json. Every text in it is escaped for Adaptive Cards' Markdown, what is spoken aside.</summary>
internal sealed record AnswerCard(
    string Speak,
    IReadOnlyList<CardBlock> Blocks,
    bool HasSources,
    IReadOnlyList<CardSource> Sources,
    bool HasNext,
    string Prompt,
    IReadOnlyList<CardQuestion> Next);
