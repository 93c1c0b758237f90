namespace Bizproc;

/// <summary>What a queue did with a call.</summary>
public enum CallAdmission
{
    /// <summary>It was taken, and will be worked on.</summary>
    Taken,

    /// <summary>A call with its event token was taken before; it is not worked on again.</summary>
    Repeated,

    /// <summary>There is no place for it now.</summary>
    Full,
}
