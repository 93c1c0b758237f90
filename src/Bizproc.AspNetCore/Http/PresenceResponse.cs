using Microsoft.AspNetCore.Http;

namespace Bizproc;

/// <summary>Answers a person, or a check of the marketplace, that looks whether an address for the posts of portals exists.</summary>
internal static class PresenceResponse
{
    private const string Text = "This address takes calls of Bitrix24.";

    /// <summary>The methods that the address takes.</summary>
    public static readonly string[] Methods = [HttpMethods.Post, HttpMethods.Get, HttpMethods.Head];

    /// <summary>Answers a look with a sentence, and hands a post on.</summary>
    /// <param name="takeAsync">Takes the post.</param>
    public static RequestDelegate Or(RequestDelegate takeAsync) => context =>
        HttpMethods.IsPost(context.Request.Method) ? takeAsync(context) : PlainTextResponse.WriteAsync(context, StatusCodes.Status200OK, Text);
}
