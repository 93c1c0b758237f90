namespace Bizproc.Protocol;

/// <summary>The refusal of a settings page that another action has (portal: 4.2 #14, 7.1 #12).</summary>
internal static class PlacementClash
{
    private const string Prefix = "Unable to set placement handler: ";

    /// <summary>
    /// Whether a refusal of a command that takes a page says so: in the words of a new row, in those since portal 26.0 of a row that changes,
    /// or, before, as the failure of the data base, into which an update ran, and an add whose address only begins like the other.
    /// </summary>
    /// <param name="error">The portal's code.</param>
    /// <param name="description">The portal's text.</param>
    public static bool Is(string error, string description)
    {
        if (error != PortalAnswers.Core) return false;
        if (description == GeneralAnswers.SqlFailure.Description) return true;

        return description == PortalAnswers.PlacementAlreadyBound.Description
            || description == PortalAnswers.PlacementNotUnique.Description
            || (description.StartsWith(Prefix, StringComparison.Ordinal) && description != PortalAnswers.PlacementTooLong.Description);
    }
}
