using Bizproc;

namespace DocumentApp;

/// <summary>Says of a failure in one line what happened, why, and what to do.</summary>
internal static class Advice
{
    /// <summary>The line, or <see langword="null"/> for a failure that nobody foresaw.</summary>
    public static string? For(Exception failure, Uri portal) => failure switch
    {
        PortalAccessException refusal =>
            $"The portal at {portal} does not accept the token ({Answer(refusal)}). "
            + refusal.Remedy,
        PortalException { Error: "" } refusal =>
            $"What answers at {portal} is no portal ({refusal.Description}). Check the address given with --portal.",
        PortalException { Error: "ERROR_METHOD_NOT_FOUND" } refusal =>
            $"The portal at {portal} has no method {refusal.Method}: its plan has no workflows. Choose another plan, or another portal.",
        PortalException refusal => For(refusal),
        HttpRequestException network => $"No portal answers at {portal} ({network.Message}). Check the address, and that this machine reaches it.",
        TaskCanceledException => $"The portal at {portal} does not answer in time. Try again later.",
        // The name of a parameter says nothing to who gave an option.
        ArgumentException argument => argument.Message.Split(" (Parameter")[0] + ".",
        _ => null,
    };

    /// <summary>The line for an action that the portal refused.</summary>
    public static string For(PortalException refusal)
    {
        string advice = refusal.Error switch
        {
            "ERROR_WRONG_HANDLER_URL" or "ERROR_UNSUPPORTED_PROTOCOL" => "Give a --public-url that begins with http:// or https:// and whose host has a dot.",
            "ERROR_ACTIVITY_ALREADY_INSTALLED" => "The code is taken, perhaps by a robot or activity of the same application: change it, or delete the other one.",
            "ERROR_CORE" => "Give the action a PlacementHandler that no other action has.",
            _ => "Mend the declaration, and start again.",
        };
        return $"'{refusal.Code}' was refused by {refusal.Method} ({Answer(refusal)}). {advice}";
    }

    private static string Answer(PortalException refusal) => $"{refusal.Error}: {refusal.Description}";
}
