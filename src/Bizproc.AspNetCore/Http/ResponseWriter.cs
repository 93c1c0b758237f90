using Bizproc.Installation.Proof;
using Microsoft.AspNetCore.Http;

namespace Bizproc.AspNetCore.Http;

/// <summary>Writes the library's short responses.</summary>
internal static class ResponseWriter
{
    /// <summary>Writes the status, the headers and the text.</summary>
    public static Task WriteAsync(HttpContext context, BizprocResponse response)
    {
        context.Response.StatusCode = response.Status;
        foreach (var (name, value) in response.Headers) context.Response.Headers[name] = value;

        // The request's token is not used: if the sender has disconnected, nothing is written and nothing is thrown.
        return response.Text.Length == 0 ? Task.CompletedTask : context.Response.WriteAsync(response.Text, CancellationToken.None);
    }

    /// <summary>Writes the response to a refused request.</summary>
    public static Task WriteAsync(HttpContext context, Refusal refusal) => WriteAsync(context, BizprocResponse.Refuse(refusal));
}
