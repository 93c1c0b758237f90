namespace Bizproc.Protocol;

/// <summary>Recognises the refusal of a settings page that belongs to another action (portal: 4.2 #14, 7.1 #12).</summary>
internal static class PlacementClash
{
    private const string Prefix = "Unable to set placement handler: ";

    /// <summary>
    /// True if a portal refused a command because another action has the settings page. The portal has one text for a new row and, since version
    /// 26.0, another for a changed row. Two cases end as a database error instead: an update on an older portal, and an add whose address only starts
    /// like the other address.
    /// </summary>
    /// <param name="error">The portal's code.</param>
    /// <param name="description">The portal's text.</param>
    public static bool Is(string error, string description)
    {
        if (error != GeneralAnswers.CoreError) return false;
        if (description == GeneralAnswers.SqlFailure.Description) return true;

        return description == ActionAnswers.PlacementAlreadyBound.Description
            || description == ActionAnswers.PlacementNotUnique.Description
            || (description.StartsWith(Prefix, StringComparison.Ordinal) && description != ActionAnswers.PlacementTooLong.Description);
    }
}
