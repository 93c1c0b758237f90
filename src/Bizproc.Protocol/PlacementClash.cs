namespace Bizproc.Protocol;

/// <summary>The refusal of a settings page that another action has (portal: 4.2 #14, 7.1 #12).</summary>
internal static class PlacementClash
{
    private const string Prefix = "Unable to set placement handler: ";

    /// <summary>
    /// Whether a refusal says so: in the words of a new row, in those since portal 26.0 of a row that changes, or, before, as the failure of
    /// the data base that an update ran into.
    /// </summary>
    /// <param name="error">The portal's code.</param>
    /// <param name="description">The portal's text.</param>
    /// <param name="isUpdate">Whether an update was refused.</param>
    public static bool Is(string error, string description, bool isUpdate)
    {
        if (error != PortalAnswers.Core) return false;
        if (isUpdate && description == GeneralAnswers.SqlFailure.Description) return true;

        return description == PortalAnswers.PlacementAlreadyBound.Description
            || description == PortalAnswers.PlacementNotUnique.Description
            || (description.StartsWith(Prefix, StringComparison.Ordinal) && description != PortalAnswers.PlacementTooLong.Description);
    }
}
