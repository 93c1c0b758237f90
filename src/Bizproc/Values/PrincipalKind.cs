namespace Bizproc;

/// <summary>The kind of a <see cref="PortalPrincipal"/>.</summary>
public enum PrincipalKind
{
    /// <summary>A principal of an unknown kind; only its text is known.</summary>
    Other,

    /// <summary>A user: <c>user_5</c>.</summary>
    User,

    /// <summary>The members of a department, without subordinate departments: <c>group_d12</c>, <c>group_hr12</c>.</summary>
    Department,

    /// <summary>The members of a department and its subordinate departments: <c>group_dr12</c>, <c>group_hrr12</c>.</summary>
    DepartmentTree,

    /// <summary>The users of a user group in the portal's administration: <c>group_g3</c>, <c>group_3</c>.</summary>
    UserGroup,

    /// <summary>The members of a workgroup or project: <c>group_sg8</c>.</summary>
    Workgroup,
}
