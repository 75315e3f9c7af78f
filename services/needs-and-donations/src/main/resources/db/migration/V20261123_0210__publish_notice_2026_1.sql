-- After articles 14, 15, 17, 23, 30, 31 and 44 to 50 of the Personal Information Protection Law.
insert into notice (version, published_on, zh, en) values ('2026-1', '2026-11-01',
$zh$社会扶贫网个人信息处理告知书（2026-1 版）

一、谁在处理。您所在县的社会帮扶工作办公室（县办）。联系方式：本村信息管理员、乡镇工作站或县办窗口，任何一处均可受理您的来访、来电和书面申请。

二、为了什么。把您家的需求或您的微心愿告诉愿意帮助的人，完成对接、送达和公示，并向上级如实报告帮扶情况。不用于营销，不用于自动化决策。

三、处理哪些信息。所在乡镇和村、需求或心愿的类别与内容、发布日期；微心愿人的姓名和学校只给认领人看。疾病、残疾和不满十四周岁未成年人的信息属于敏感个人信息，加密保存；未成年人须由监护人同意。身份证号、电话和银行账户不向任何合作网站提供。

四、提供给谁。任何人都能看到不含身份的需求（五户以上合并显示）。经您同意，下列合作网站可以另外看到您选定的信息项，用于帮您寻找帮助者：扶贫办网站（partner-poverty-office）、妇联网站（partner-womens-federation）、新闻网站（partner-news）、文明网（partner-civilisation）、志愿者网站（partner-volunteers）。您可以只选其中几家，只选几项。每一次提供都有记录，您可以查阅。

五、同意是自愿的。不同意，或者以后撤回，不影响您享受任何政策和帮扶。

六、如何撤回。随时向信息管理员、工作站、县办或当初接受同意的网站提出，或用自己的账号办理，当即生效；撤回前已经进行的提供不受影响。

七、您的权利。查阅、复制、更正、补充、删除您的信息，要求解释本告知书，了解信息提供给了谁；近亲属可以依法行使逝者的权利。对处理有异议的，可以向县办投诉，也可以向网信部门举报或者向人民法院起诉。

八、保存多久。需求完成后或您退出帮扶后，超过法定保存期限即删除或匿名化；同意和撤回的记录、提供的记录作为凭证保留至少三年。$zh$,
$en$Notice on personal information, social poverty-alleviation network (version 2026-1)

1. Who handles it. The office for social assistance of your county. You reach it through the information manager of your village, the station of your township or the county's counter; each of them takes visits, calls and letters.

2. What for. To tell people who want to help of your household's need or of your wish, to match, deliver and account for what is given, and to report truthfully. Not for marketing and not for automated decisions.

3. Which information. Township and village, category and content of the need or wish, the day it was published; the name and school of a wish's maker are shown to the one who has claimed it alone. Information on illness, disability and children under 14 is sensitive and stored encrypted; for a child its guardian consents. Identity numbers, telephone numbers and bank accounts are given to no partner website.

4. Who receives it. Anybody sees needs without an identity, five households or more together. With your consent these partner websites see, beyond that, the items that you choose, to find help for you: the poverty-alleviation office (partner-poverty-office), the women's federation (partner-womens-federation), the news site (partner-news), the civilisation site (partner-civilisation) and the volunteers' site (partner-volunteers). You may choose some of them, and some items. Each disclosure is recorded, and you may read the record.

5. Consent is voluntary. Whether you refuse it or withdraw it later, no policy and no help is lost to you.

6. How to withdraw. At any time with the information manager, the station, the county's office or the website that took the consent, or with your own account; it takes effect at once. What was disclosed before stays lawful.

7. Your rights. To see, copy, correct, complete and delete your information, to have this notice explained, and to learn who received what; next of kin exercise the rights of the deceased as the law provides. You may complain to the county's office, report to the cyberspace administration, or sue in a people's court.

8. How long it is kept. After the need is met, or you have left the programme, until the period that the law prescribes is over; then it is deleted or made anonymous. Records of consents, withdrawals and disclosures are kept as evidence for at least three years.$en$);
