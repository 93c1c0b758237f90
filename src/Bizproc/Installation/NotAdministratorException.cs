namespace Bizproc;

/// <summary>A portal is known to be that portal, but has not shown that the tokens are an administrator's. Nothing was changed.</summary>
/// <param name="portal">The portal's origin.</param>
/// <param name="remedy">What a person has to do about it.</param>
/// <param name="failure">What the portal answered, or why it did not.</param>
/// <param name="isRepeated">True if it was said of the same tokens before.</param>
internal sealed class NotAdministratorException(Uri portal, string remedy, Exception failure, bool isRepeated = false)
    : PostRefusedException(Forbidden, "The portal does not show that these are an administrator's tokens", failure)
{
    /// <summary>The portal's origin.</summary>
    public Uri Portal => portal;

    /// <summary>What a person has to do about it.</summary>
    public string Remedy => remedy;

    /// <summary>True if it was said of the same tokens before, and logged then.</summary>
    public bool IsRepeated => isRepeated;

    /// <summary>True if the portal itself refused; otherwise it may answer another time.</summary>
    public bool IsFinal => InnerException is PortalAccessException;

    /// <summary>The same, of the same tokens once more.</summary>
    public NotAdministratorException Repeat() => new(portal, remedy, InnerException!, isRepeated: true);
}
