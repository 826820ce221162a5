using Microsoft.Bot.Schema;
using Shouldly;
using Xunit;

namespace BotFramework.Tests.Layering;

public sealed class LayeringTests
{
    [Fact]
    public void The_layer_knows_nothing_of_the_partnership_its_bot_or_its_database()
    {
        var references = typeof(Activity).Assembly.GetReferencedAssemblies().Select(reference => reference.Name ?? "").ToList();

        references.ShouldContain(name => name.StartsWith("Newtonsoft.Json", StringComparison.Ordinal));
        references.ShouldNotContain(name => name.StartsWith("Partnership", StringComparison.Ordinal)
            || name.StartsWith("TeamsBot", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Graph", StringComparison.Ordinal));
    }
}
