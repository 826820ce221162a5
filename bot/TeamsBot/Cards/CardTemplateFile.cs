using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AdaptiveCards.Templating;

namespace TeamsBot.Cards;

/// <summary>Reads card templates.</summary>
internal static class CardTemplateFile
{
    /// <param name="folder">The folder with the card areas.</param>
    /// <param name="name">Area and file, such as "answers/answer.json".</param>
    /// <exception cref="CardTemplateException">The template is missing or broken; the message names its file.</exception>
    public static CardTemplate<T> Load<T>(string folder, string name, JsonTypeInfo<T> json)
    {
        var path = Path.Combine(folder, name);
        try
        {
            var text = File.ReadAllText(path);
            using (JsonDocument.Parse(text))
            {
                // Only asked whether it is JSON: the template parser's own words for that do not say where the fault is.
            }

            return new CardTemplate<T>(new AdaptiveCardTemplate(text), json);
        }
        catch (IOException exception)
        {
            throw new CardTemplateException($"The card template '{path}' cannot be read: {exception.Message}", exception);
        }
        catch (JsonException exception)
        {
            throw new CardTemplateException($"The card template '{path}' is no JSON: {exception.Message}", exception);
        }
        catch (AdaptiveTemplateException exception)
        {
            throw new CardTemplateException($"The card template '{path}' cannot be parsed: {exception.Message}", exception);
        }
    }
}
