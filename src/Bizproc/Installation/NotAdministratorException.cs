namespace Bizproc;

/// <summary>The portal is known, but has not shown that the tokens are an administrator's. Nothing was changed.</summary>
/// <param name="portal">The portal's origin.</param>
/// <param name="remedy">The steps that a person must take.</param>
/// <param name="failure">The portal's refusal, or the reason that it did not answer.</param>
/// <param name="isRepeated">True if the same was said of the same tokens before.</param>
internal sealed class NotAdministratorException(Uri portal, string remedy, Exception failure, bool isRepeated = false)
    : PostRefusedException(Forbidden, "The portal does not show that these are an administrator's tokens", failure)
{
    /// <summary>The portal's origin.</summary>
    public Uri Portal => portal;

    /// <summary>The steps that a person must take.</summary>
    public string Remedy => remedy;

    /// <summary>True if the same was said of the same tokens before, and logged then.</summary>
    public bool IsRepeated => isRepeated;

    /// <summary>True if the portal itself refused; otherwise it may answer another time.</summary>
    public bool IsFinal => InnerException is PortalAccessException;

    /// <summary>Makes the same exception for another try of the same tokens.</summary>
    public NotAdministratorException Repeat() => new(portal, remedy, InnerException!, isRepeated: true);
}
