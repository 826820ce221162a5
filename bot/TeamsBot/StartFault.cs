using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Partnership.Facts;
using TeamsBot.Cards;
using TeamsBot.Hosting;
using TeamsBot.Storage;

namespace TeamsBot;

/// <summary>Says in a line why the bot does not start, for every reason that its operator can put right.</summary>
internal static class StartFault
{
    /// <summary>The reason, or null when the exception is a bug and deserves its stack trace.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        OptionsValidationException options => string.Join(Environment.NewLine, options.Failures),
        AggregateException many when many.InnerExceptions.Select(Explain).ToList() is var lines && lines.TrueForAll(line => line is not null) => string.Join(Environment.NewLine, lines.Distinct(StringComparer.Ordinal)),
        StartRefusedException or FactBookException or CardTemplateException or DatabaseFaultException => exception.Message,
        IOException { InnerException: AddressInUseException } => AddressTaken(exception.Message),
        _ => null,
    };

    /// <summary>Kestrel's message names the address: "Failed to bind to address http://127.0.0.1:3978: address already in use."</summary>
    private static string AddressTaken(string message)
    {
        var start = message.IndexOf("http", StringComparison.Ordinal);
        var end = start < 0 ? -1 : message.IndexOf(": ", start, StringComparison.Ordinal);
        return end > 0 && Uri.TryCreate(message[start..end], UriKind.Absolute, out var address)
            ? $"Port {address.Port} is taken by another program ({address.Authority}). Stop that, or choose another port, such as ASPNETCORE_URLS=http://localhost:{address.Port + 1}."
            : message;
    }
}
