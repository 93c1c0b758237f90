using System.Text.Json;

namespace Bizproc.Emulator;

/// <summary>A call of a method, as a taught answer receives it.</summary>
public sealed class EmulatedRequest
{
    internal EmulatedRequest(string method, JsonElement parameters, string? application, int user)
    {
        Method = method;
        Parameters = parameters;
        Application = application;
        User = user;
    }

    /// <summary>Gets the name of the method, as the application wrote it.</summary>
    public string Method { get; }

    /// <summary>Gets the parameters of the call, without its token. All values of a form, and of a command of a batch, are texts.</summary>
    public JsonElement Parameters { get; }

    /// <summary>Gets the client id of the application that calls; <see langword="null"/> for a webhook.</summary>
    public string? Application { get; }

    /// <summary>Gets the id of the user on whose behalf the application calls.</summary>
    public int User { get; }

    /// <summary>Creates the error with which the portal refuses this call. Throw it.</summary>
    /// <param name="error">The error code of the portal, such as <c>NOT_FOUND</c>. Some methods have errors with an empty code.</param>
    /// <param name="description">The description.</param>
    /// <param name="httpStatus">The HTTP status, 400 to 599. Default: 400.</param>
    /// <example><code>portal.Answer("crm.quote.get", static request => throw request.Refuse("", "Not found"));</code></example>
    public PortalException Refuse(string error, string description, int httpStatus = StatusCodes.Status400BadRequest)
    {
        ArgumentNullException.ThrowIfNull(error);
        ArgumentNullException.ThrowIfNull(description);
        ArgumentOutOfRangeException.ThrowIfLessThan(httpStatus, StatusCodes.Status400BadRequest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(httpStatus, 599);
        return new PortalException(error, description, httpStatus, Method);
    }

    /// <summary>Returns the method, the application and the user, without the parameters.</summary>
    public override string ToString() => $"{Method} of {Application ?? "a webhook"}, user {User}";
}
