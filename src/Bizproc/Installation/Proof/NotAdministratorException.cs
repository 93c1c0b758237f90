namespace Bizproc.Installation.Proof;

/// <summary>The portal is known, but does not confirm that the tokens belong to an administrator. Nothing was changed.</summary>
/// <param name="portal">The portal's origin.</param>
/// <param name="remedy">The steps that fix it.</param>
/// <param name="failure">The portal's refusal, or the reason why it did not answer.</param>
/// <param name="isRepeated">True if the same tokens were refused before.</param>
internal sealed class NotAdministratorException(Uri portal, string remedy, Exception failure, bool isRepeated = false)
    : PostRefusedException(Refusal.Forged("The portal does not confirm that the tokens belong to an administrator"), failure)
{
    /// <summary>The portal's origin.</summary>
    public Uri Portal => portal;

    /// <summary>The steps that fix it.</summary>
    public string Remedy => remedy;

    /// <summary>True if the same tokens were refused before, and this was logged.</summary>
    public bool IsRepeated => isRepeated;

    /// <summary>True if the portal itself refused; otherwise a later try may succeed.</summary>
    public bool IsFinal => InnerException is PortalAccessException;

    /// <summary>Creates the same exception for another try with the same tokens.</summary>
    public NotAdministratorException Repeat() => new(portal, remedy, InnerException!, isRepeated: true);
}
