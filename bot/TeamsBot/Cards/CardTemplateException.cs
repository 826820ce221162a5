namespace TeamsBot.Cards;

/// <summary>A card template cannot be read; the message names its file and what to do.</summary>
internal sealed class CardTemplateException(string message, Exception? innerException = null) : Exception(message, innerException);
