using Microsoft.AspNetCore.Http;

namespace Bizproc.AspNetCore.Http;

/// <summary>Answers a person, or a check of the marketplace, that checks if an address for posts of portals exists.</summary>
internal static class PresenceResponse
{
    private const string Text = "This address receives calls of Bitrix24.";

    /// <summary>The HTTP methods of the address.</summary>
    public static readonly string[] Methods = [HttpMethods.Post, HttpMethods.Get, HttpMethods.Head];

    /// <summary>Answers other requests with a sentence, and passes a post on.</summary>
    /// <param name="takeAsync">Handles the post.</param>
    public static RequestDelegate Or(RequestDelegate takeAsync) => context =>
        HttpMethods.IsPost(context.Request.Method) ? takeAsync(context) : ResponseWriter.WriteAsync(context, BizprocResponse.Create(StatusCodes.Status200OK, Text));
}
