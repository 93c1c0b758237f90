using Bizproc;

namespace DocumentApp;

/// <summary>Describes a failure in one line: what happened, why, and what to do.</summary>
internal static class Advice
{
    /// <summary>Gets the line; <see langword="null"/> for an unexpected failure.</summary>
    public static string? For(Exception failure, Uri portal) => failure switch
    {
        PortalAccessException refusal =>
            $"The portal at {portal} does not accept the token ({Answer(refusal)}). "
            + refusal.Remedy,
        PortalException { Error: "" } refusal =>
            $"The server at {portal} is not a portal ({refusal.Description}). Check the address given with --portal.",
        PortalException { Error: "ERROR_METHOD_NOT_FOUND" } refusal =>
            $"The portal at {portal} has no method {refusal.Method}, because its plan does not include workflows. Choose another plan, or another portal.",
        PortalException refusal => For(refusal),
        HttpRequestException network => $"No portal answers at {portal} ({network.Message}). Check the address and the network of this machine.",
        TaskCanceledException => $"The portal at {portal} did not answer in time. Try again later.",
        // Remove the name of the parameter: it means nothing to the user of the command line.
        ArgumentException argument => argument.Message.Split(" (Parameter")[0] + ".",
        _ => null,
    };

    /// <summary>Gets the line for an action that the portal refused.</summary>
    public static string For(PortalException refusal)
    {
        string advice = refusal.Error switch
        {
            "ERROR_WRONG_HANDLER_URL" or "ERROR_UNSUPPORTED_PROTOCOL" => "Use a --public-url that begins with http:// or https:// and has a dot in its host name.",
            "ERROR_ACTIVITY_ALREADY_INSTALLED" => "Another action or robot of the application has this code. Change the code, or delete the other one.",
            "ERROR_CORE" => "Give the action a PlacementHandler that no other action has.",
            _ => "Fix the declaration, and start again.",
        };
        return $"'{refusal.Code}' was refused by {refusal.Method} ({Answer(refusal)}). {advice}";
    }

    private static string Answer(PortalException refusal) => $"{refusal.Error}: {refusal.Description}";
}
