using Microsoft.AspNetCore.Http;

namespace Bizproc;

/// <summary>What an address that portals post to says to whoever looks whether it is there: a person, or a check of the marketplace.</summary>
internal static class Presence
{
    private const string Text = "This address takes calls of Bitrix24.";

    /// <summary>What the address takes.</summary>
    public static readonly string[] Methods = [HttpMethods.Post, HttpMethods.Get, HttpMethods.Head];

    /// <summary>Answers a look, and hands a post on.</summary>
    /// <param name="takeAsync">Takes the post.</param>
    public static RequestDelegate Or(RequestDelegate takeAsync) => context =>
        HttpMethods.IsPost(context.Request.Method) ? takeAsync(context) : PlainText.WriteAsync(context, StatusCodes.Status200OK, Text);
}
