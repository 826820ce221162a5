namespace TeamsBot.Areas.Questions;

/// <summary>How a question went without a good answer. Stored by name.</summary>
internal enum QuestionGapKind
{
    /// <summary>No fact answered it.</summary>
    Refused,

    /// <summary>It was answered, and the answer got a thumb down.</summary>
    Disliked,
}
