namespace AdaptiveCards.Templating;

/// <summary>A card template, or the data given to it, cannot be read. The message names the expression or the place.</summary>
public class AdaptiveTemplateException : Exception
{
    public AdaptiveTemplateException()
    {
    }

    public AdaptiveTemplateException(string message)
        : base(message)
    {
    }

    public AdaptiveTemplateException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
