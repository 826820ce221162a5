using TeamsBot.Commands;
using TeamsBot.Hosting;

return args.Length == 0
    ? await BotHost.RunAsync(Console.Error)
    : await CommandLine.RunAsync(args, Console.Out, Console.Error);
