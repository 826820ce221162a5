// ASP.NET Core has an interface of this name too, which the bot does not use.
global using IMiddleware = Microsoft.Bot.Builder.IMiddleware;
